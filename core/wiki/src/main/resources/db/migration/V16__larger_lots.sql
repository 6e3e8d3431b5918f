-- Larger still: an import, which makes a dozen links a page, took a lot of a thousand six times in each transaction.
alter table link alter column id set cache 100000;
alter table page alter column id set cache 10000;
alter table revision alter column id set cache 10000;
