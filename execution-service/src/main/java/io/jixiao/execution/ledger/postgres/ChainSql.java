package io.jixiao.execution.ledger.postgres;

import io.jixiao.execution.ledger.LedgerBlock;
import io.jixiao.execution.ledger.LedgerLine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/// What is sealed of an entry, and in which order. PostgreSQL itself writes the canonical form, so
/// that an auditor can read it with `psql` alone; no setting of the session changes it.
final class ChainSql {

    private static final String CANONICAL =
            """
            array_to_json(array[
                e.fiscal_year::text, e.pay_cert_no, e.line_no::text, e.mof_div_code, e.source,
                e.step, e.leg::text, e.kind, e.project_code, e.unit_code, e.fund_type_code, e.fund,
                e.amount_fen::text, to_char(e.vou_date, 'YYYY-MM-DD'),
                to_char(e.xpay_date, 'YYYY-MM-DD'), e.payee, e.purpose, e.exp_func_code,
                e.gov_bgt_eco_code, e.dep_bgt_eco_code, e.original_mof_div_code,
                e.original_fiscal_year::text, e.original_pay_cert_no, e.original_line_no::text,
                e.to_project_code,
                to_char(e.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
            ])::text as canonical""";

    /// By code point, whatever the collation of the cluster.
    private static final String ORDER =
            """
            order by e.recorded_at, e.pay_cert_no collate "C", e.line_no,
                e.mof_div_code collate "C", e.source collate "C", e.step collate "C", e.leg,
                e.fiscal_year""";

    static final String ENTRIES =
            "select e.recorded_at, " + CANONICAL + " from ledger_entry e " + ORDER;

    static final String ENTRIES_OF_SPAN =
            "select e.recorded_at, "
                    + CANONICAL
                    + " from ledger_entry e where e.recorded_at > ? and e.recorded_at <= ? "
                    + ORDER;

    static final String BLOCKS =
            """
            select number, recorded_after, recorded_through,
                encode(previous_hash, 'hex') as previous, encode(hash, 'hex') as hash, marks
            from ledger_block
            order by number""";

    static final String LAST_BLOCK = BLOCKS + " desc limit 1";

    private static final int MARK_BYTES = 8;

    private ChainSql() {}

    static LedgerLine line(ResultSet row) throws SQLException {
        return new LedgerLine(instant(row, "recorded_at"), row.getString("canonical"));
    }

    static LedgerBlock block(ResultSet row) throws SQLException {
        return new LedgerBlock(
                row.getLong("number"),
                instant(row, "recorded_after"),
                instant(row, "recorded_through"),
                row.getString("previous"),
                row.getString("hash"),
                marks(row.getBytes("marks")));
    }

    static List<String> marks(byte[] bytes) {
        var marks = new ArrayList<String>(bytes.length / MARK_BYTES);
        for (int at = 0; at + MARK_BYTES <= bytes.length; at += MARK_BYTES) {
            marks.add(HexFormat.of().formatHex(bytes, at, at + MARK_BYTES));
        }
        return marks;
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
