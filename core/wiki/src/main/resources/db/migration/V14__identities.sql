-- Keys are taken in larger lots: H2 commits on its own each time that it takes one, with all that was written so far.
alter table link alter column id set cache 1000;
alter table page alter column id set cache 1000;
alter table revision alter column id set cache 1000;
