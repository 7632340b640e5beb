-- Which 资金性质 is 财政资金: the longest prefix decides. Practice differs by place, so it is data.
create table fund_type (
    code_prefix text primary key,
    fund text not null,
    constraint fund_type_fund check (fund in ('FISCAL', 'OTHER'))
);
comment on table fund_type is 'fund class by the longest prefix of fund_type_code';
insert into fund_type (code_prefix, fund) values ('1', 'FISCAL'), ('', 'OTHER');
