package io.jixiao.kit.problem;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The sentences for codes, in Chinese and English: the kit's own and the service's
/// `problems_zh.properties`, `problems_en.properties`.
///
/// Keys: `<code>` the sentence with `{name}` placeholders, `<code>.remedy` what to do,
/// `label.<field>` the field's name on the forms.
@ApplicationScoped
public class ProblemTexts {

    private static final String KIT = "io/jixiao/kit/problem/";
    private static final int LONGEST_TOLD = 4_000;
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z0-9]+)}");

    private final Properties chinese = load("problems_zh.properties");
    private final Properties english = load("problems_en.properties");

    public ProblemBody body(
            int status,
            List<Fault> faults,
            Locale locale,
            @Nullable String instance,
            @Nullable String traceId) {
        var entries = faults.stream().map(fault -> entry(fault, locale)).toList();
        var first = entries.getFirst();
        return new ProblemBody(
                "urn:jixiao:problem:" + first.code(),
                first.detail(),
                status,
                first.code(),
                instance,
                traceId,
                entries);
    }

    public ProblemBody.Entry entry(Fault fault, Locale locale) {
        var texts = texts(locale);
        var remedy = texts.getProperty(fault.code() + ".remedy");
        return new ProblemBody.Entry(
                fault.code(),
                fault.place(),
                label(fault.place(), texts),
                fill(texts.getProperty(fault.code(), fault.code()), fault.numbers()),
                remedy == null ? null : fill(remedy, fault.numbers()));
    }

    /// Place, code and sentence of each, for whoever reads them without a form at hand.
    public String told(List<Fault> faults, Locale locale) {
        var told =
                faults.stream()
                        .map(
                                fault ->
                                        (fault.place() == null ? "" : fault.place() + " ")
                                                + fault.code()
                                                + " "
                                                + entry(fault, locale).detail())
                        .collect(Collectors.joining("; "));
        return told.substring(0, Math.min(LONGEST_TOLD, told.length()));
    }

    /// Chinese unless English is asked for: the users are.
    public static Locale preferred(List<Locale> acceptable) {
        return acceptable.stream()
                .filter(each -> each.getLanguage().equals("en") || each.getLanguage().equals("zh"))
                .findFirst()
                .filter(each -> each.getLanguage().equals("en"))
                .map(_ -> Locale.ENGLISH)
                .orElse(Locale.CHINESE);
    }

    /// The same from the header as it was sent; what cannot be read asks for nothing.
    public static Locale preferred(@Nullable String acceptLanguage) {
        if (acceptLanguage == null) {
            return Locale.CHINESE;
        }
        try {
            return preferred(
                    Locale.LanguageRange.parse(acceptLanguage).stream()
                            .filter(each -> each.getWeight() > 0)
                            .map(each -> Locale.forLanguageTag(each.getRange()))
                            .toList());
        } catch (IllegalArgumentException _) {
            return Locale.CHINESE;
        }
    }

    /// Whether a sentence and a remedy stand in both languages; for tests.
    public boolean knows(String code) {
        return chinese.containsKey(code)
                && english.containsKey(code)
                && chinese.containsKey(code + ".remedy")
                && english.containsKey(code + ".remedy");
    }

    private Properties texts(Locale locale) {
        return locale.getLanguage().equals("en") ? english : chinese;
    }

    private static @Nullable String label(@Nullable String place, Properties texts) {
        return place == null
                ? null
                : texts.getProperty("label." + place.substring(place.lastIndexOf('/') + 1));
    }

    /// In one pass: a value that looks like a placeholder stays what it is.
    private static String fill(String sentence, Map<String, String> numbers) {
        return PLACEHOLDER
                .matcher(sentence)
                .replaceAll(
                        place ->
                                Matcher.quoteReplacement(
                                        numbers.getOrDefault(place.group(1), place.group())));
    }

    private static Properties load(String name) {
        var texts = new Properties();
        for (var path : List.of(KIT + name, name)) {
            try (var in =
                    Thread.currentThread().getContextClassLoader().getResourceAsStream(path)) {
                if (in != null) {
                    texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return texts;
    }
}
