-- Recent changes are read in their order, whole or of one type or by one person, from wherever one stands: each of
-- these is the beginning of one index (descending throughout for people: H2 takes it for the order only where it is
-- not like that of its own foreign key). A page never changes its type, so a revision can carry it.
alter table revision add column type varchar(100);
update revision set type = (select p.type from page p where p.id = revision.page_id);
alter table revision alter column type set not null;

drop index revision_by_time;
create index revision_by_time on revision (at desc, id desc);
create index revision_by_type on revision (type, at desc, id desc);
create index revision_by_author on revision (author_id desc, at desc, id desc);

create index page_by_creation on page (created_at desc, id desc);
