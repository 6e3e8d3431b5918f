-- Whether anybody reads by an audience is asked often. H2 makes these indexes by itself, for the foreign keys.
create index page_by_readers on page (readers_id);
create index revision_by_readers on revision (readers_id);
