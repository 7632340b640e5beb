-- 评分方案 as data: places and years differ, code does not. A version never changes; a correction is
-- the next version.
create table scheme (
    name text not null,
    version integer not null,
    first_fiscal_year integer not null,
    mof_div_code text not null default '*',
    rules jsonb not null,
    recorded_at timestamptz not null default clock_timestamp(),
    constraint scheme_pk primary key (name, version),
    constraint scheme_version_counts_from_1 check (version > 0),
    constraint scheme_division_form check (mof_div_code ~ '^([0-9]{9}|\*)$')
);
comment on table scheme is 'what weighs how much, how a row is judged, where grades begin';
comment on column scheme.first_fiscal_year is 'applies from this year until a later version does';
comment on column scheme.mof_div_code is 'whose scheme it is; * is everywhere a division has none of its own';

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is only ever added to', tg_table_name using errcode = 'restrict_violation';
end
$$;

create trigger scheme_is_only_added_to before update or delete on scheme
for each row execute function refuse_change();

-- 财预〔2020〕10号, with frame B for tables that have 成本 as a first level (财预〔2021〕101号).
insert into scheme (name, version, first_fiscal_year, rules) values ('default', 1, 2000, '{
  "executionWeight": 10,
  "frames": [
    {"name": "A", "levels": [
      {"name": "产出", "weight": 50},
      {"name": "效益", "weight": 30},
      {"name": "满意度", "weight": 10, "heir": "效益"}]},
    {"name": "B", "levels": [
      {"name": "成本", "weight": 20},
      {"name": "产出", "weight": 40},
      {"name": "效益", "weight": 20},
      {"name": "满意度", "weight": 10, "heir": "效益"}]}],
  "beyondLimit": "LINEAR",
  "overAchievedFrom": 1.3,
  "tiers": [
    {"tier": "ACHIEVED", "from": 0.8, "to": 1, "unchosen": 1},
    {"tier": "PARTLY", "from": 0.6, "to": 0.8, "unchosen": 0.6},
    {"tier": "MISSED", "from": 0, "to": 0.6, "unchosen": 0}],
  "lateShare": 0,
  "passGate": 0,
  "grades": [
    {"grade": "优", "from": 90},
    {"grade": "良", "from": 80},
    {"grade": "中", "from": 60},
    {"grade": "差", "from": 0}],
  "caps": []
}');
