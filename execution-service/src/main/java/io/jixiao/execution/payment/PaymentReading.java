package io.jixiao.execution.payment;

import static java.util.Objects.requireNonNull;

import io.jixiao.kernel.BudgetUnit;
import io.jixiao.kernel.FiscalYear;
import io.jixiao.kernel.Money;
import io.jixiao.kernel.ProjectCode;
import io.jixiao.kernel.RuleViolation;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads one submission into a payment; everything wrong with it is found at once.
final class PaymentReading {

    private static final Pattern SOURCE = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final Pattern CODE = Pattern.compile("[0-9A-Za-z]{1,16}");
    private static final String ANY_DIVISION = "000000000";
    private static final String ANY_UNIT = "000";
    private static final int LONGEST_NUMBER = 64;
    private static final int LAST_LINE = 99_999;

    private final Submission sent;
    private final Fields fields = new Fields();

    private PaymentReading(Submission sent) {
        this.sent = sent;
    }

    /// @throws Objections when it breaks a rule
    static Payment read(Submission sent) {
        return new PaymentReading(sent).payment();
    }

    private Payment payment() {
        var line = line("", sent.mofDivCode(), sent.fiscalYear(), sent.payCertNo(), sent.lineNo());
        var unitCode = fields.required("/unitCode", sent.unitCode(), PaymentReading::unitCode);
        var project = fields.required("/projectCode", sent.projectCode(), ProjectCode::of);
        var fundType =
                fields.required("/fundTypeCode", sent.fundTypeCode(), PaymentReading::fundType);
        var amount = fields.required("/amount", sent.amount(), Money::ofYuan);
        var kind = kind();
        var particulars = particulars();
        var rules = new KindRules(sent, fields);
        if (amount != null) {
            rules.checkSign(amount);
        }
        if (kind != null) {
            rules.check(kind, line);
        }
        fields.throwIfAny();
        return new Payment(
                requireNonNull(line),
                step(requireNonNull(kind)),
                kind,
                requireNonNull(project),
                new BudgetUnit(line.mofDivCode(), requireNonNull(unitCode)),
                requireNonNull(fundType),
                requireNonNull(amount),
                Optional.ofNullable(sent.vouDate()),
                Optional.ofNullable(sent.xpayDate()),
                particulars);
    }

    private Step step(Kind kind) {
        if (kind instanceof Kind.Voiding) {
            return Step.VOID;
        }
        return sent.xpayDate() == null ? Step.ISSUED : Step.PAID;
    }

    private @Nullable VoucherLine line(
            String under,
            @Nullable String mofDivCode,
            @Nullable Integer fiscalYear,
            @Nullable String payCertNo,
            @Nullable Integer lineNo) {
        var source = fields.required("/source", sent.source(), PaymentReading::source);
        var division = fields.required(under + "/mofDivCode", mofDivCode, PaymentReading::division);
        var year = fields.required(under + "/fiscalYear", fiscalYear, FiscalYear::of);
        var number = fields.required(under + "/payCertNo", payCertNo, PaymentReading::number);
        int line = lineNo == null ? 1 : lineNo;
        if (line < 1 || line > LAST_LINE) {
            fields.object(
                    under + "/lineNo", "payment.line-range", "given", line, "last", LAST_LINE);
        }
        if (source == null || division == null || year == null || number == null) {
            return null;
        }
        return new VoucherLine(source, division, year, number, line);
    }

    private @Nullable Kind kind() {
        var code = sent.kind() == null ? "PAYMENT" : sent.kind();
        return switch (code) {
            case "PAYMENT" -> new Kind.Ordinary();
            case "VOID" -> new Kind.Voiding();
            case "REFUND" -> {
                var original = original();
                yield original == null ? null : new Kind.Refund(original);
            }
            case "CORRECTION" -> {
                var original = original();
                var to = fields.required("/toProjectCode", sent.toProjectCode(), ProjectCode::of);
                yield original == null || to == null ? null : new Kind.Correction(original, to);
            }
            default -> {
                fields.object(
                        "/kind",
                        "field.choice",
                        "given",
                        code,
                        "choices",
                        "PAYMENT, REFUND, CORRECTION, VOID");
                yield null;
            }
        };
    }

    private @Nullable VoucherLine original() {
        var original = sent.original();
        if (original == null) {
            fields.object("/original", "field.required");
            return null;
        }
        return line(
                "/original",
                original.mofDivCode(),
                original.fiscalYear(),
                original.payCertNo(),
                original.lineNo());
    }

    private Particulars particulars() {
        return new Particulars(
                fields.text("/payee", sent.payee()),
                fields.text("/use", sent.use()),
                fields.text("/expFuncCode", sent.expFuncCode()),
                fields.text("/govBgtEcoCode", sent.govBgtEcoCode()),
                fields.text("/depBgtEcoCode", sent.depBgtEcoCode()));
    }

    private static String source(String source) {
        if (!SOURCE.matcher(source).matches()) {
            throw RuleViolation.of("payment.source-form", "given", source);
        }
        return source;
    }

    private static String division(String code) {
        return new BudgetUnit(code, ANY_UNIT).mofDivCode();
    }

    private static String unitCode(String code) {
        return new BudgetUnit(ANY_DIVISION, code).unitCode();
    }

    private static String number(String printed) {
        var number = printed.strip();
        if (number.length() > LONGEST_NUMBER || !PlainText.isPrintable(number)) {
            throw RuleViolation.of("payment.number-form", "highest", LONGEST_NUMBER);
        }
        return number;
    }

    private static String fundType(String code) {
        if (!CODE.matcher(code).matches()) {
            throw RuleViolation.of("payment.fund-type-form", "given", code);
        }
        return code;
    }
}
