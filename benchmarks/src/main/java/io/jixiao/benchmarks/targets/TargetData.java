package io.jixiao.benchmarks.targets;

import io.jixiao.local.postgres.Postgres;
import java.sql.SQLException;

/// Targets of counties with 2,000 each, over four years, called as projects are called.
///
/// Every choice is drawn from a hash, so that nothing goes with a year or a county by accident.
final class TargetData {

    static final int PER_COUNTY = 2_000;
    static final int FIRST_COUNTY = 130_001;

    /// One in a thousand names holds it.
    static final String RARE = "京津冀对接";

    private TargetData() {}

    static void fill(Postgres server, String database, int targets) {
        try (var connection = server.superuser(database);
                var statement = connection.createStatement()) {
            statement.execute(insert(targets / PER_COUNTY));
            statement.execute("vacuum analyze target");
            statement.execute("checkpoint");
        } catch (SQLException e) {
            throw new IllegalStateException("fill " + database, e);
        }
    }

    private static String insert(int counties) {
        return """
            insert into target (project_code, fiscal_year, mof_div_code, unit_code, unit_name, name,
                purpose, goal, budget_fen, fiscal_fen, other_fen, plan_heading, state, submitted_by,
                department_reviewer, finance_reviewer, grade, opinion, version, last_indicator,
                revision)
            select county || '23P' || lpad(n::text, 12, '0'), 2022 + h %% 4, county || '000',
                (400 + n %% 60) || lpad((1 + n %% 7)::text, 3, '0'),
                (array['乐亭县','滦南县','迁西县','玉田县','遵化市','昌黎县','卢龙县'])[1 + c %% 7]
                    || (array['教育局','卫生健康局','交通运输局','农业农村局','水利局','民政局','公安局',
                        '城区工业聚集区管理委员会'])[1 + n %% 8],
                (array['园区','城区','农村','中小学','社区','水库','公路','医疗','文化','养老','林业'])
                    [1 + h / 7 %% 11]
                    || (array['基础设施','环境卫生','安全生产','信息化','道路','校舍','供水管网','公共服务',
                        '防汛抗旱','就业培训','档案','路灯','绿化','消防'])[1 + h / 91 %% 14]
                    || (array['维护','建设','改造','提升','补助','运行','整治','采购','巡查','招商'])
                        [1 + h / 1409 %% 10]
                    || (array['经费','项目','工程','专项资金','服务费','补贴'])[1 + h / 20011 %% 6]
                    || case when h %% 1000 = 7 then '（%s）' when h / 3 %% 9 = 0 then '（二期）' else '' end,
                '日常运转', '按时完成', 40000000, 40000000, 0, '资金支出计划（%%）',
                case when h %% 1000 = 13 then 'WITHDRAWN' when h %% 20 = 4 then 'DRAFT' else 'APPROVED' end,
                '', '', '', 'NONE', '', case when h %% 1000 = 13 or h %% 20 = 4 then 0 else 1 end, 0, 0
            from generate_series(1, %d) c
            cross join generate_series(1, %d) n
            cross join lateral (select hashint8(c * 1000003 + n)::bigint & 2147483647) random (h)
            cross join lateral (select (%d + c)::text) division (county)"""
                .formatted(RARE, counties, PER_COUNTY, FIRST_COUNTY - 1);
    }
}
