package io.jixiao.benchmarks.peers;

import io.jixiao.benchmarks.payments.Projects;
import io.jixiao.benchmarks.payments.Voucher;
import java.util.function.Function;

/// How payments stand on a peer's topic.
record PeerFormat(String topic, Function<Voucher, String> json) {

    /// As the finance system sends them, on a topic that only this peer reads.
    static PeerFormat asSent(String peer) {
        return new PeerFormat("peer." + peer + ".v1", Voucher::json);
    }

    /// For a sink that can only copy fields to columns: rows of the ledger, with their schema.
    static PeerFormat rows() {
        return new PeerFormat("peer.rows.v1", PeerFormat::row);
    }

    private static final String SCHEMA =
            """
            {"type":"struct","fields":[\
            {"field":"fiscal_year","type":"int32"},\
            {"field":"pay_cert_no","type":"string"},\
            {"field":"line_no","type":"int32"},\
            {"field":"mof_div_code","type":"string"},\
            {"field":"source","type":"string"},\
            {"field":"step","type":"string"},\
            {"field":"leg","type":"int16"},\
            {"field":"kind","type":"string"},\
            {"field":"project_code","type":"string"},\
            {"field":"unit_code","type":"string"},\
            {"field":"fund_type_code","type":"string"},\
            {"field":"fund","type":"string"},\
            {"field":"amount_fen","type":"int64"},\
            {"field":"vou_date","type":"int32","name":"org.apache.kafka.connect.data.Date"},\
            {"field":"xpay_date","type":"int32","name":"org.apache.kafka.connect.data.Date"},\
            {"field":"payee","type":"string"},\
            {"field":"purpose","type":"string"},\
            {"field":"exp_func_code","type":"string"},\
            {"field":"gov_bgt_eco_code","type":"string"},\
            {"field":"dep_bgt_eco_code","type":"string"}]}""";

    private static String row(Voucher voucher) {
        return """
        {"schema":%s,"payload":{"fiscal_year":%d,"pay_cert_no":"%s","line_no":1,\
        "mof_div_code":"%s","source":"%s","step":"PAID","leg":1,"kind":"PAYMENT",\
        "project_code":"%s","unit_code":"%s","fund_type_code":"%s","fund":"%s","amount_fen":%d,\
        "vou_date":%d,"xpay_date":%d,"payee":"%s","purpose":"%s","exp_func_code":"%s",\
        "gov_bgt_eco_code":"%s","dep_bgt_eco_code":"%s"}}"""
                .formatted(
                        SCHEMA,
                        Projects.FISCAL_YEAR,
                        voucher.payCertNo(),
                        Projects.DIVISION,
                        Voucher.SOURCE,
                        voucher.projectCode(),
                        Projects.UNIT,
                        Voucher.FUND_TYPE,
                        Voucher.FUND,
                        voucher.fen(),
                        voucher.paidOn().toEpochDay(),
                        voucher.paidOn().toEpochDay(),
                        Voucher.PAYEE,
                        Voucher.USE,
                        Voucher.FUNCTION,
                        Voucher.GOVERNMENT_ECONOMY,
                        Voucher.DEPARTMENT_ECONOMY);
    }
}
