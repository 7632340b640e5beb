package io.jixiao.system;

import io.jixiao.kernel.Money;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Payments of many projects, shuffled, a part of them sent twice; the same seed gives the same
/// wave.
///
/// @param letter tells the projects of one wave from those of another with the same amounts
record Wave(char letter, int projects, List<Sent> sent, int distinct) {

    /// One record on the topic.
    record Sent(int project, int voucher, Money amount) {}

    private static final int HIGHEST_FEN = 40_000_00;

    static Wave of(char letter, int projects, int records, int duplicatePercent, long seed) {
        var random = new Random(seed);
        int distinct = records * (100 - duplicatePercent) / 100;
        var sent = new ArrayList<Sent>(records);
        for (int voucher = 1; voucher <= distinct; voucher++) {
            var amount = Money.ofFen(1 + random.nextInt(HIGHEST_FEN));
            sent.add(new Sent(random.nextInt(projects), voucher, amount));
        }
        while (sent.size() < records) {
            sent.add(sent.get(random.nextInt(distinct)));
        }
        Collections.shuffle(sent, random);
        return new Wave(letter, projects, List.copyOf(sent), distinct);
    }

    static Wave of(char letter, int records) {
        return of(letter, 5, records, 10, 20230630L + letter);
    }

    /// Every record three times, in any order.
    Wave thrice() {
        var all = new ArrayList<Sent>();
        IntStream.range(0, 3).forEach(_ -> all.addAll(sent));
        Collections.shuffle(all, new Random(letter));
        return new Wave(letter, projects, List.copyOf(all), distinct);
    }

    /// Some of its records, by place; what is distinct is counted over the whole wave.
    Wave part(int from, int to) {
        return new Wave(letter, projects, sent.subList(from, to), distinct);
    }

    /// NDJSON.
    String lines() {
        return sent.stream().map(this::json).collect(Collectors.joining("\n"));
    }

    boolean isAbout(String projectCode) {
        return projectCode.charAt(8) == letter;
    }

    String projectCode(int project) {
        return "13022523%s%012d".formatted(letter, project);
    }

    /// What each project has been paid when every voucher counts once.
    List<Money> totals() {
        var once = new TreeMap<Integer, Sent>();
        sent.forEach(each -> once.put(each.voucher(), each));
        var totals = new ArrayList<>(Collections.nCopies(projects, Money.ZERO));
        once.values()
                .forEach(
                        each ->
                                totals.set(
                                        each.project(),
                                        totals.get(each.project()).plus(each.amount())));
        return totals;
    }

    String json(Sent each) {
        return """
        {"source":"treasury","mofDivCode":"130225000","fiscalYear":2023,"payCertNo":"%s%06d",\
        "lineNo":1,"kind":"PAYMENT","projectCode":"%s","unitCode":"480002","fundTypeCode":"11",\
        "amount":"%s","vouDate":"2023-05-08","xpayDate":"2023-05-10","payee":"单位","use":"用途"}"""
                .formatted(
                        letter,
                        each.voucher(),
                        projectCode(each.project()),
                        each.amount().toYuan());
    }
}
