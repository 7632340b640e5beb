package io.jixiao.target.form.rest;

import io.jixiao.kit.problem.Fault;
import io.jixiao.kit.problem.Problem;
import io.jixiao.target.form.Format;
import io.jixiao.target.form.PrintNotice.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.resteasy.reactive.RestResponse;

/// Says in the words of HTTP what came of asking for a notice.
@ApplicationScoped
class Notices {

    private final Printer printer;

    Notices(Printer printer) {
        this.printer = printer;
    }

    RestResponse<PrintedFile> answer(
            Outcome outcome, String fileName, Problem nothing, Object whose) {
        return switch (outcome) {
            case Outcome.Printed(var document) -> printer.answer(document, Format.DOCX, fileName);
            case Outcome.Nothing _ -> throw nothing;
            case Outcome.NotApproved _ ->
                    throw Problem.conflict(Fault.of("notice.not-approved", "whose", whose));
            case Outcome.TooMany _ -> throw Address.tooMany(whose);
        };
    }
}
