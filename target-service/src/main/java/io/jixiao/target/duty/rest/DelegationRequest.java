package io.jixiao.target.duty.rest;

import io.jixiao.kernel.BudgetUnit;
import io.jixiao.kernel.RuleViolation;
import io.jixiao.kit.problem.Faults;
import io.jixiao.kit.problem.Fields;
import io.jixiao.target.duty.Delegation;
import io.jixiao.target.duty.Duty;
import io.jixiao.target.duty.Person;
import io.jixiao.target.duty.Post.Principal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "DelegationRequest",
        description = "职责委托: whom, which duty, for which units, from when until when, why",
        requiredProperties = {"to", "duty", "mofDivCode", "from", "until", "reason"})
public record DelegationRequest(
        @Nullable @Schema(description = "受托人: the token's sub", maxLength = 200) String to,
        @Nullable @Schema(description = "受托人姓名; its sub when left out", maxLength = 200)
                String toName,
        @Nullable
                @Schema(
                        description = "a duty of the caller's own",
                        enumeration = {
                            "UNIT",
                            "DEPARTMENT",
                            "FINANCE_SECTION",
                            "FINANCE_PERFORMANCE"
                        })
                String duty,
        @Nullable @Schema(description = "财政区划", pattern = BudgetUnit.DIVISION_PATTERN)
                String mofDivCode,
        @Nullable
                @Schema(
                        description =
                                "单位编码, or what it starts with; the whole division when left out",
                        pattern = DelegationRequest.PREFIX_PATTERN)
                String unitPrefix,
        @Nullable @Schema(description = "first day", format = "date") String from,
        @Nullable @Schema(description = "last day", format = "date") String until,
        @Nullable @Schema(description = "委托原因", maxLength = 2000) String reason) {

    static final String PREFIX_PATTERN = "^([0-9]{3}){0,5}$";

    private static final Pattern PREFIX = Pattern.compile(PREFIX_PATTERN);
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_REASON = 2000;

    /// Throws one 422 with everything that is wrong.
    Delegation toDelegation(Person lender, Instant at) {
        var faults = new Faults();
        var fields = new Fields(faults);
        var borrower = fields.text("/to", to, LONGEST_NAME);
        var borrowerName = fields.optionalText("/toName", toName, LONGEST_NAME);
        var lent = fields.choice("/duty", duty, Duty.class);
        var division =
                faults.required(
                        "/mofDivCode",
                        mofDivCode,
                        given -> new BudgetUnit(given, "000").mofDivCode());
        var prefix = faults.optional("/unitPrefix", unitPrefix, DelegationRequest::prefix);
        var first = faults.required("/from", from, DelegationRequest::date);
        var last = faults.required("/until", until, DelegationRequest::date);
        var why = fields.text("/reason", reason, LONGEST_REASON);
        faults.throwIfAny();
        if (borrower == null
                || lent == null
                || division == null
                || first == null
                || last == null
                || why == null) {
            throw new IllegalStateException("a missing field was not noted");
        }
        return new Delegation(
                0,
                new Principal(lender.subject(), lender.name()),
                new Principal(borrower, borrowerName.isEmpty() ? borrower : borrowerName),
                lent,
                division,
                prefix == null ? "" : prefix,
                first,
                last,
                why,
                at,
                Optional.empty());
    }

    private static LocalDate date(String given) {
        try {
            return LocalDate.parse(given);
        } catch (DateTimeParseException _) {
            throw RuleViolation.of("date.form", "given", given);
        }
    }

    private static String prefix(String given) {
        if (!PREFIX.matcher(given).matches()) {
            throw RuleViolation.of("unit-code.form", "code", given);
        }
        return given;
    }
}
