-- Whether what a page is for others has changed: its name, its title, who may read it, whether it is there. Most saves
-- change only what it says itself: what is made from the pages that point to it need not be looked at again then.
alter table change_log add column outward boolean default true not null;
