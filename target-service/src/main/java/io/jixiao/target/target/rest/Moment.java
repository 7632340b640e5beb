package io.jixiao.target.target.rest;

import io.jixiao.kernel.RuleViolation;
import io.jixiao.kit.clock.BusinessClock;
import io.jixiao.kit.problem.Fault;
import io.jixiao.kit.problem.Faults;
import io.jixiao.kit.problem.Problem;
import io.jixiao.target.target.ApprovedVersion;
import io.jixiao.target.target.InForce;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// The two times of a reading: which day is asked about, and what was known when.
public class Moment {

    @QueryParam("asOf")
    @Parameter(
            description = "生效时点: the version in force on this day; today when left out",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    public @Nullable String asOf;

    @QueryParam("knownAt")
    @Parameter(
            description = "知悉时点: as it was recorded by then; now when left out",
            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
    public @Nullable String knownAt;

    boolean isAsked() {
        return isGiven(asOf) || isGiven(knownAt);
    }

    boolean asksForDay() {
        return isGiven(asOf);
    }

    record Read(LocalDate asOf, Instant knownAt) {

        Optional<ApprovedVersion> of(List<ApprovedVersion> versions) {
            return InForce.of(versions, asOf, knownAt);
        }
    }

    /// Throws one 400 with everything that is wrong.
    Read read(BusinessClock clock) {
        var faults = new Faults();
        var day = faults.optional("/asOf", asOf, PlanRequest::date);
        var instant = faults.optional("/knownAt", knownAt, Moment::instant);
        if (!faults.isEmpty()) {
            throw Problem.badRequest(faults.all().toArray(Fault[]::new));
        }
        return new Read(day == null ? clock.today() : day, instant == null ? clock.now() : instant);
    }

    private static Instant instant(String given) {
        try {
            return Instant.parse(given.strip());
        } catch (DateTimeParseException _) {
            throw RuleViolation.of("instant.form", "given", given);
        }
    }

    private static boolean isGiven(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
