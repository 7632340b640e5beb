package io.jixiao.evaluation.scoring.rest;

import io.jixiao.evaluation.scoring.Judgement.Judged;
import io.jixiao.evaluation.scoring.Judgement.NotJudged;
import io.jixiao.evaluation.scoring.Sheet;
import io.jixiao.evaluation.scoring.Sheet.Line;
import io.jixiao.evaluation.scoring.rest.ScoringView.FindingView;
import io.jixiao.kit.problem.Fault;
import io.jixiao.kit.problem.ProblemTexts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// What a scored sheet tells a person, in the person's language.
@ApplicationScoped
class SheetFindings {

    private final ProblemTexts texts;

    SheetFindings(ProblemTexts texts) {
        this.texts = texts;
    }

    List<FindingView> of(Sheet sheet, Locale locale) {
        var findings = new ArrayList<FindingView>();
        for (int i = 0; i < sheet.lines().size(); i++) {
            for (var code : codes(sheet.lines().get(i))) {
                findings.add(finding(i, code, sheet.lines().get(i), locale));
            }
        }
        return findings;
    }

    private static List<String> codes(Line line) {
        return switch (line.judgement()) {
            case Judged judged -> judged.flags().stream().map(flag -> flag.code()).toList();
            case NotJudged(var gap) -> List.of(gap.code());
        };
    }

    private FindingView finding(int index, String code, Line line, Locale locale) {
        var row = line.row();
        var place = "/rows/" + index;
        var entry =
                texts.entry(
                        Fault.at(
                                place,
                                code,
                                "indicator",
                                row.levels().level3(),
                                "target",
                                row.target(),
                                "actual",
                                row.actual()),
                        locale);
        return new FindingView(
                code,
                Objects.requireNonNullElse(entry.place(), place),
                entry.detail(),
                entry.remedy());
    }
}
