package org.terreau.page;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/**
 * That the current revision of a page points to a slug, whether or not there is a page with it. Written by {@link
 * LinkWriter}.
 */
@Entity
@Table(name = "link")
class LinkEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "page_id")
    private PageEntity page;

    private String target;
    private String field;
    private String written;

    protected LinkEntity() {}
}
