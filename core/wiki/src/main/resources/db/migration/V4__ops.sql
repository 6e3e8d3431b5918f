-- Projections that are being made anew, and how far that has come: rows are of one node, as are the stores they speak of.
create table projection_rebuild (
    node varchar(40) not null,
    projection varchar(60) not null,
    reached bigint not null,
    from_nothing boolean not null,
    begun_at timestamp(6) with time zone not null,
    primary key (node, projection)
);

-- Pages that a projection could not take in, with why; the projection goes on without them.
create table set_aside (
    node varchar(40) not null,
    projection varchar(60) not null,
    slug varchar(100) not null,
    seq bigint not null,
    error varchar(2000) not null,
    at timestamp(6) with time zone not null,
    primary key (node, projection, slug)
);

-- How jobs stand. Who runs one holds a lease on it, which ends by itself where that node dies.
create table job (
    name varchar(120) primary key,
    known_at timestamp(6) with time zone not null,
    holder varchar(40),
    lease_until timestamp(6) with time zone,
    asked boolean not null,
    began_at timestamp(6) with time zone,
    ended_at timestamp(6) with time zone,
    error varchar(2000),
    done bigint not null,
    total bigint not null,
    saying varchar(2000) not null
);
