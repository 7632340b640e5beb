-- Finding targets by words in their name or their unit's, at 400,000 targets (docs/adr, search index).
--
-- Trigrams do not serve: most Chinese words have two characters, and in the C locale no Chinese
-- character counts as a letter. So every single character and every pair is a word of the index.
create function characters_and_pairs(printed text) returns text[]
language plpgsql immutable parallel safe strict as $$
declare
    characters text[] := string_to_array(lower(printed), null);
    found text[] := characters;
begin
    for i in 2..cardinality(characters) loop
        found := found || (characters[i - 1] || characters[i]);
    end loop;
    return found;
end
$$;
comment on function characters_and_pairs is 'what a text can be found by; a query is cut up by it too';

alter table target
    add column words text[]
        generated always as (characters_and_pairs(name || ' ' || unit_name)) stored;
comment on column target.words is 'characters and pairs of name and unit_name';
create index target_by_words on target using gin (words);

-- The list by state: without it a rare state is looked for in every row.
create index target_by_state
    on target (state, fiscal_year, mof_div_code, unit_code, project_code);
