package io.jixiao.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

@DisplayName("A rule that cannot fail protects nothing")
class LayoutRulesTest {

    private static final String BROKEN = "io.jixiao.violation";

    @TestFactory
    Stream<DynamicTest> each_rule_bites() {
        var classes = new ClassFileImporter().importPackages(BROKEN);
        return new LayoutRules(BROKEN)
                .all().entrySet().stream()
                        .map(
                                rule ->
                                        DynamicTest.dynamicTest(
                                                rule.getKey(),
                                                () ->
                                                        assertThat(
                                                                        rule.getValue()
                                                                                .evaluate(classes)
                                                                                .hasViolation())
                                                                .isTrue()));
    }
}
