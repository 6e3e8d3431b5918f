-- Pages that programs made under a key of their own, for a day: who sends the request again makes no second page.
create table made_once (
    account_id varchar(120) not null references account (id),
    request_key varchar(255) not null,
    digest varchar(64) not null,
    page_id bigint not null references page (id),
    at timestamp(6) with time zone not null,
    primary key (account_id, request_key)
);
create index made_once_by_time on made_once (at);
