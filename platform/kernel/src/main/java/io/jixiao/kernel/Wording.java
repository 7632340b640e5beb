package io.jixiao.kernel;

import io.jixiao.kernel.Expectation.Operator;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// How people write an operator: as a sign, as words before the number, as words after the unit.
///
/// 以上, 以下 and 以内 include the number itself; 超过, 不足 and 不满 do not (民法典 第1259条).
final class Wording {

    private static final Map<Operator, List<String>> BEFORE =
            Map.of(
                    Operator.AT_LEAST,
                    List.of(
                            "≥", "≧", "⩾", "≮", ">=", "=>", "不少于", "不低于", "不小于", "不下于", "至少",
                            "大于等于", "大于或等于", "高于或等于", "达到", "达"),
                    Operator.MORE_THAN,
                    List.of(">", "﹥", "大于", "高于", "多于", "超过", "超"),
                    Operator.EQUAL,
                    List.of("=", "═", "﹦", "等于"),
                    Operator.AT_MOST,
                    List.of(
                            "≤", "≦", "⩽", "≯", "<=", "=<", "不超过", "不高于", "不大于", "不多于", "不超", "至多",
                            "最多", "小于等于", "小于或等于", "低于或等于"),
                    Operator.LESS_THAN,
                    List.of("<", "﹤", "小于", "低于", "少于", "不足", "不满"));

    /// Say that a number follows and nothing about its direction.
    private static final List<String> NEUTRAL = List.of("控制在", "保持在", "维持在", "稳定在");

    private static final Map<Operator, List<String>> AFTER =
            Map.of(
                    Operator.AT_LEAST,
                    List.of("以上", "及以上", "或以上", "含以上", "(含)以上"),
                    Operator.AT_MOST,
                    List.of("以下", "及以下", "或以下", "含以下", "(含)以下", "以内", "及以内", "(含)以内", "之内"));

    private static final List<Phrase> LEADING =
            longestFirst(Stream.concat(phrases(BEFORE), NEUTRAL.stream().map(Phrase::neutral)));

    private static final List<Phrase> TRAILING =
            longestFirst(
                    Stream.concat(phrases(AFTER), Stream.of("(含)", "之间").map(Phrase::neutral)));

    private record Phrase(String text, Optional<Operator> operator) {
        static Phrase neutral(String text) {
            return new Phrase(text, Optional.empty());
        }
    }

    /// @param operators what the phrases said, in no order
    /// @param rest the text without them
    record Split(Set<Operator> operators, String rest) {}

    private Wording() {}

    static Split leading(String text) {
        var operators = EnumSet.noneOf(Operator.class);
        var rest = text;
        for (var next = leadingPhrase(rest); next.isPresent(); next = leadingPhrase(rest)) {
            next.get().operator().ifPresent(operators::add);
            rest = rest.substring(next.get().text().length());
        }
        return new Split(operators, rest);
    }

    static Split trailing(String text) {
        var operators = EnumSet.noneOf(Operator.class);
        var rest = text;
        for (var next = trailingPhrase(rest); next.isPresent(); next = trailingPhrase(rest)) {
            next.get().operator().ifPresent(operators::add);
            rest = rest.substring(0, rest.length() - next.get().text().length());
        }
        return new Split(operators, rest);
    }

    static boolean startsAt(String text, int index) {
        return LEADING.stream()
                .anyMatch(
                        phrase ->
                                phrase.operator().isPresent()
                                        && text.startsWith(phrase.text(), index));
    }

    /// No unit may hold one, or a printed value would read back as another.
    static boolean holdsTrailing(String unit) {
        return TRAILING.stream().anyMatch(phrase -> unit.contains(phrase.text()));
    }

    /// `≥≥` is ≥, and `=` beside ≥ is ≥; empty where ≥ stands beside ≤.
    static Optional<Operator> agreed(Collection<Operator> operators) {
        if (operators.size() == 1) {
            return operators.stream().findFirst();
        }
        boolean up =
                operators.contains(Operator.AT_LEAST) || operators.contains(Operator.MORE_THAN);
        boolean down =
                operators.contains(Operator.AT_MOST) || operators.contains(Operator.LESS_THAN);
        if (up == down) {
            return Optional.empty();
        }
        return Optional.of(up ? Operator.AT_LEAST : Operator.AT_MOST);
    }

    private static Optional<Phrase> leadingPhrase(String text) {
        return LEADING.stream().filter(phrase -> text.startsWith(phrase.text())).findFirst();
    }

    private static Optional<Phrase> trailingPhrase(String text) {
        return TRAILING.stream().filter(phrase -> text.endsWith(phrase.text())).findFirst();
    }

    private static Stream<Phrase> phrases(Map<Operator, List<String>> words) {
        return words.entrySet().stream()
                .flatMap(
                        each ->
                                each.getValue().stream()
                                        .map(text -> new Phrase(text, Optional.of(each.getKey()))));
    }

    private static List<Phrase> longestFirst(Stream<Phrase> phrases) {
        return phrases.sorted(
                        Comparator.comparingInt((Phrase phrase) -> phrase.text().length())
                                .reversed())
                .toList();
    }
}
