package io.jixiao.target;

import com.tngtech.archunit.core.domain.JavaClasses;
import io.jixiao.testkit.LayoutRules;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {

    private final LayoutRules rules = new LayoutRules("io.jixiao.target");
    private final JavaClasses classes = rules.classes();

    @TestFactory
    Stream<DynamicTest> layout() {
        return rules.all().entrySet().stream()
                .map(
                        rule ->
                                DynamicTest.dynamicTest(
                                        rule.getKey(), () -> rule.getValue().check(classes)));
    }
}
