-- At each start: an import that was killed may have left the database without them.
create index if not exists link_by_target on link (target, page_id);
create index if not exists page_by_title on page (title_key);
create index if not exists page_by_type on page (type, title_key);
