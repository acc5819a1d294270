-- What measurements take, partition by partition: everything, the rows, and their places in indexes.
select c.relname, pg_total_relation_size(c.oid), pg_relation_size(c.oid), pg_indexes_size(c.oid)
from pg_inherits i
join pg_class c on c.oid = i.inhrelid
where i.inhparent = 'measurement'::regclass
order by c.relname;
