-- The bands of the plan rule. Places set their own; each change is a version with its first day.
create table plan_rule_version (
    version integer not null,
    effective_on date not null,
    green_from_basis_points integer not null,
    yellow_from_basis_points integer not null,
    recovery_margin_basis_points integer not null default 0,
    recorded_at timestamptz not null default clock_timestamp(),
    constraint plan_rule_version_key primary key (version),
    constraint plan_rule_version_one_a_day unique (effective_on),
    constraint plan_rule_version_bands
        check (0 < yellow_from_basis_points and yellow_from_basis_points < green_from_basis_points),
    constraint plan_rule_version_margin check (recovery_margin_basis_points >= 0)
);
comment on table plan_rule_version is 'paid / planned from which a project is green, yellow; added to, never edited';
comment on column plan_rule_version.recovery_margin_basis_points is 'how far above green an alert ends by itself';
insert into plan_rule_version (version, effective_on, green_from_basis_points, yellow_from_basis_points)
values (1, date '2000-01-01', 8000, 6000);
