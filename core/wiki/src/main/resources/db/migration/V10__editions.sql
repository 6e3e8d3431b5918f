-- By which edition of the vocabulary a projection was made: with another one it says something else of the same pages.
create table projection_edition (
    node varchar(40) not null,
    projection varchar(60) not null,
    edition varchar(64) not null,
    primary key (node, projection)
);
