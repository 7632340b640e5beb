-- Rights of the role the service runs as, where there is one beside the owner who migrates: it is
-- named after the database, `execution_service` for `execution`. It adds to the ledger and reads it,
-- and can neither change nor remove what stands there, nor switch off the triggers that refuse it.
do $$
declare
    role text := current_database() || '_service';
    kept text;
begin
    if not exists (select from pg_roles where rolname = role) then
        return;
    end if;
    execute format('grant usage on schema %I to %I', current_schema(), role);
    execute format(
        'grant select, insert, update, delete on all tables in schema %I to %I', current_schema(), role);
    execute format('grant usage, select on all sequences in schema %I to %I', current_schema(), role);
    for kept in
        select oid::regclass::text
        from pg_class
        where oid in ('ledger_entry'::regclass, 'ledger_block'::regclass, 'audit_event'::regclass)
        or oid in (select inhrelid from pg_inherits where inhparent = 'ledger_entry'::regclass)
    loop
        execute format('revoke update, delete, truncate, trigger on %s from %I', kept, role);
    end loop;
    execute format('revoke all on flyway_schema_history from %I', role);
end
$$;
