package io.jixiao.benchmarks.site;

import io.jixiao.benchmarks.payments.Projects;
import io.jixiao.benchmarks.payments.Voucher;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Payments as columns, ready to be bound: nothing is left to parse when the clock runs.
public record Batch(
        int size, List<FusedStatement.Column> columns, List<@Nullable Object[]> values) {

    public static List<Batch> of(
            List<Voucher> vouchers, int size, List<FusedStatement.Column> columns) {
        var batches = new ArrayList<Batch>();
        for (int from = 0; from < vouchers.size(); from += size) {
            var rows = vouchers.subList(from, Math.min(from + size, vouchers.size()));
            var values = new ArrayList<@Nullable Object[]>();
            for (var column : columns) {
                values.add(rows.stream().map(value(column.name())).toArray(column::array));
            }
            batches.add(new Batch(rows.size(), columns, values));
        }
        return batches;
    }

    /// Every column as an array; returns the index of the next parameter.
    public int bindArrays(PreparedStatement statement) throws SQLException {
        int next = 1;
        for (int i = 0; i < columns.size(); i++) {
            var type = columns.get(i).type();
            statement.setArray(
                    next++, statement.getConnection().createArrayOf(type, values.get(i)));
        }
        return next;
    }

    /// One row; returns the index of the next parameter.
    public int bindRow(PreparedStatement statement, int row) throws SQLException {
        int next = 1;
        for (var column : values) {
            statement.setObject(next++, column[row]);
        }
        return next;
    }

    public @Nullable Object at(String column, int row) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(column)) {
                return values.get(i)[row];
            }
        }
        throw new IllegalArgumentException("no column " + column);
    }

    private static Function<Voucher, @Nullable Object> value(String column) {
        return switch (column) {
            case "fiscal_year" -> _ -> Projects.FISCAL_YEAR;
            case "pay_cert_no" -> Voucher::payCertNo;
            case "line_no" -> _ -> 1;
            case "mof_div_code" -> _ -> Projects.DIVISION;
            case "source" -> _ -> Voucher.SOURCE;
            case "unit_code" -> _ -> Projects.UNIT;
            case "fund_type_code" -> _ -> Voucher.FUND_TYPE;
            case "fund" -> _ -> Voucher.FUND;
            case "vou_date", "xpay_date" -> Voucher::paidOn;
            case "payee" -> _ -> Voucher.PAYEE;
            case "purpose" -> _ -> Voucher.USE;
            case "exp_func_code" -> _ -> Voucher.FUNCTION;
            case "gov_bgt_eco_code" -> _ -> Voucher.GOVERNMENT_ECONOMY;
            case "dep_bgt_eco_code" -> _ -> Voucher.DEPARTMENT_ECONOMY;
            case "project_code" -> Voucher::projectCode;
            case "amount_fen" -> Voucher::fen;
            default ->
                    throw new IllegalStateException(
                            "the service binds a column the harness does not know: " + column);
        };
    }
}
