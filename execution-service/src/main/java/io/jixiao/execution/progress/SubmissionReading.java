package io.jixiao.execution.progress;

import io.jixiao.execution.commitment.ProjectKey;
import io.jixiao.kernel.FiscalYear;
import io.jixiao.kernel.ProjectCode;
import io.jixiao.kernel.RuleViolation;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads a submission and finds everything wrong with it, not the first thing only.
final class SubmissionReading {

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,6})?");
    private static final Pattern MONTH = Pattern.compile("[0-9]{4}-[0-9]{2}");
    private static final Pattern HASH = Pattern.compile("sha256:[0-9a-f]{64}");
    private static final String BREAKS = "\r\n\t";
    private static final int LONGEST_TEXT = 2000;
    private static final int LONGEST_ID = 100;
    private static final int MOST_EVIDENCE = 50;

    private final List<Objection> objections = new ArrayList<>();

    private SubmissionReading() {}

    /// @param report empty when there are objections
    record Result(Optional<Report> report, List<Objection> objections) {}

    static Result read(Submission given) {
        var reading = new SubmissionReading();
        var report = reading.report(given);
        return reading.objections.isEmpty()
                ? new Result(Optional.ofNullable(report), List.of())
                : new Result(Optional.empty(), List.copyOf(reading.objections));
    }

    private @Nullable Report report(Submission given) {
        var project = required("/projectCode", given.projectCode(), ProjectCode::of);
        var year = required("/fiscalYear", given.fiscalYear(), FiscalYear::of);
        var indicatorId = required("/indicatorId", given.indicatorId(), SubmissionReading::id);
        var period = required("/period", given.period(), SubmissionReading::month);
        var reading = reading(given.value(), given.tier());
        var note = text("/note", given.note());
        var reason = text("/reason", given.reason());
        var evidence = evidence(given.evidence());
        var expected =
                optional(
                        "/expectedAtYearEnd", given.expectedAtYearEnd(), SubmissionReading::number);
        var likelihood =
                optional("/likelihood", given.likelihood(), text -> choice(Likelihood.class, text));
        if (project == null
                || year == null
                || indicatorId == null
                || period == null
                || reading == null) {
            return null;
        }
        return new Report(
                new IndicatorKey(new ProjectKey(project, year), indicatorId),
                period,
                reading,
                note,
                evidence,
                expected.map(number -> new Reading.Value(number).number()),
                likelihood,
                reason);
    }

    private @Nullable Reading reading(@Nullable String value, @Nullable String tier) {
        var number = optional("/value", value, SubmissionReading::number);
        var word = optional("/tier", tier, text -> choice(Tier.class, text));
        if (isGiven(value) == isGiven(tier)) {
            objections.add(Objection.at("/value", "progress.value-or-tier"));
            return null;
        }
        return number.<Reading>map(Reading.Value::new)
                .or(() -> word.map(Reading.InWords::new))
                .orElse(null);
    }

    private List<String> evidence(@Nullable List<String> given) {
        var hashes = given == null ? List.<String>of() : given;
        if (hashes.size() > MOST_EVIDENCE) {
            objections.add(
                    Objection.at(
                            "/evidence",
                            "progress.evidence-count",
                            "given",
                            hashes.size(),
                            "most",
                            MOST_EVIDENCE));
            return List.of();
        }
        for (int i = 0; i < hashes.size(); i++) {
            var hash = hashes.get(i);
            if (!HASH.matcher(String.valueOf(hash)).matches()) {
                objections.add(
                        Objection.at(
                                "/evidence/" + i,
                                "progress.evidence-form",
                                "given",
                                String.valueOf(hash)));
            }
        }
        return hashes.stream().filter(Objects::nonNull).toList();
    }

    private Optional<String> text(String place, @Nullable String given) {
        return optional(
                place,
                given,
                text -> {
                    if (text.length() > LONGEST_TEXT) {
                        throw RuleViolation.of(
                                "field.length",
                                "lowest",
                                0,
                                "highest",
                                LONGEST_TEXT,
                                "given",
                                text.length());
                    }
                    return storable(text.strip());
                });
    }

    private <T, R> @Nullable R required(
            String place, @Nullable T given, Function<? super T, ? extends R> read) {
        if (given == null || (given instanceof String text && text.isBlank())) {
            objections.add(Objection.at(place, "field.required"));
            return null;
        }
        return caught(place, given, read);
    }

    private <R> Optional<R> optional(
            String place, @Nullable String given, Function<String, ? extends R> read) {
        if (given == null || given.isBlank()) {
            return Optional.empty();
        }
        return Optional.ofNullable(caught(place, given, read));
    }

    private <T, R> @Nullable R caught(
            String place, T given, Function<? super T, ? extends R> read) {
        try {
            return read.apply(given);
        } catch (RuleViolation violation) {
            objections.add(new Objection(place, violation));
            return null;
        }
    }

    private static boolean isGiven(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    private static String id(String given) {
        var id = given.strip();
        if (id.length() > LONGEST_ID) {
            throw RuleViolation.of(
                    "field.length", "lowest", 1, "highest", LONGEST_ID, "given", id.length());
        }
        return storable(id);
    }

    /// A note may have lines; a character that was lost on the way counts as broken.
    private static String storable(String text) {
        if (text.indexOf('\uFFFD') >= 0
                || text.chars().anyMatch(c -> Character.isISOControl(c) && BREAKS.indexOf(c) < 0)
                || !StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw RuleViolation.of("field.not-printable");
        }
        return text;
    }

    private static BigDecimal number(String given) {
        if (!NUMBER.matcher(given.strip()).matches()) {
            throw RuleViolation.of("number.form", "given", given);
        }
        return new BigDecimal(given.strip());
    }

    private static YearMonth month(String given) {
        try {
            if (MONTH.matcher(given.strip()).matches()) {
                return YearMonth.parse(given.strip());
            }
        } catch (DateTimeException _) {
            // month 13: falls through to the violation below
        }
        throw RuleViolation.of("progress.period-form", "given", given);
    }

    private static <E extends Enum<E>> E choice(Class<E> type, String given) {
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> each.name().equals(given.strip()))
                .findFirst()
                .orElseThrow(
                        () ->
                                RuleViolation.of(
                                        "field.choice",
                                        "given",
                                        given,
                                        "choices",
                                        Arrays.toString(type.getEnumConstants())));
    }
}
