-- Names that lead to a page which has another: those that it had before it was moved, and those of the pages that were
-- merged into it. A name that was once used is given to no other page.
--   owner_id   whose name it was
--   into_id    what that page was merged into; itself where it was only moved
--   page_id    where the name leads in the end
--   readers_id who may know of it: those who could read the page under this name
create table redirect (
    slug varchar(100) primary key,
    owner_id bigint not null references page (id),
    into_id bigint not null references page (id),
    page_id bigint not null references page (id),
    readers_id bigint not null references audience (id)
);
create index redirect_by_page on redirect (page_id);
create index redirect_by_owner on redirect (owner_id);
create index redirect_by_into on redirect (into_id);

-- The name that the page had when the revision was written, which its fields are about; none where it has it still.
alter table revision add column name_then varchar(100);

-- The name that a change is about, where the page has it no more.
alter table change_log add column slug varchar(100);

-- How a page points to another: by a field or a typed link (an IRI or a prefixed name), and as its text writes it.
alter table link add column field varchar(300);
alter table link add column written varchar(500);
