package io.jixiao.evaluation.run.rest;

import io.jixiao.evaluation.run.Item;
import io.jixiao.evaluation.run.Item.Found;
import io.jixiao.evaluation.run.Item.Missing;
import io.jixiao.evaluation.run.rest.ItemView.MissingView;
import io.jixiao.kit.problem.Fault;
import io.jixiao.kit.problem.ProblemTexts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Items as a person reads them: what is missing in words of the person's language.
@ApplicationScoped
class ItemViews {

    private final ProblemTexts texts;

    ItemViews(ProblemTexts texts) {
        this.texts = texts;
    }

    ItemView of(Item item, Locale locale) {
        return switch (item.found()) {
            case Found.Scored(var total, var grade) ->
                    view(item, ItemView.Outcome.SCORED, total.toPlainString(), grade, List.of());
            case Found.Incomplete(var missing) ->
                    view(
                            item,
                            ItemView.Outcome.INCOMPLETE,
                            null,
                            null,
                            missing.stream().map(each -> missing(each, locale)).toList());
        };
    }

    private static ItemView view(
            Item item,
            ItemView.Outcome outcome,
            @Nullable String total,
            @Nullable String grade,
            List<MissingView> missing) {
        return new ItemView(
                item.key().project().value(),
                item.key().year().year(),
                item.name(),
                item.unit().mofDivCode(),
                item.unit().unitCode(),
                item.unitName(),
                outcome,
                total,
                grade,
                item.edition().orElse(null),
                missing);
    }

    private MissingView missing(Missing missing, Locale locale) {
        var entry = texts.entry(Fault.from(missing.what(), null), locale);
        return new MissingView(
                missing.indicatorId().orElse(null), entry.code(), entry.detail(), entry.remedy());
    }
}
