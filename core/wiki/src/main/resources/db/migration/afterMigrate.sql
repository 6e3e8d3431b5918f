-- At each start: an import that was killed may have left the database without it.
create index if not exists link_by_target on link (target, page_id);
