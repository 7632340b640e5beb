-- How an indicator is judged at year end, where its cell alone does not say.
alter table target_indicator
    add column tier_achieved text not null default '',
    add column tier_partly text not null default '',
    add column tier_missed text not null default '',
    add column numerator text not null default '',
    add column denominator text not null default '',
    add constraint target_indicator_describes_all_tiers_or_none check (
        (tier_achieved = '') = (tier_partly = '') and (tier_achieved = '') = (tier_missed = '')
    ),
    add constraint target_indicator_divides_by_something check (
        (numerator = '') = (denominator = '')
    );
comment on column target_indicator.tier_achieved is '达成: what it means here; empty where nobody said';
comment on column target_indicator.tier_partly is '部分达成';
comment on column target_indicator.tier_missed is '未达成';
comment on column target_indicator.numerator is '分子 of a rate, in words';
comment on column target_indicator.denominator is '分母 of a rate, in words';
