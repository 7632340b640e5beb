package io.jixiao.kernel;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.conditions.ArchConditions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("The shared kernel")
class KernelArchitectureTest {

    private static final ArchRule NEEDS_THE_JDK_ONLY =
            classes()
                    .should(
                            ArchConditions.onlyDependOnClassesThat(
                                    JavaClass.Predicates.resideInAnyPackage(
                                            "java..", "org.jspecify..", "io.jixiao.kernel")))
                    .because("a shared value drags nothing along");

    private static final ArchRule NEVER_CHANGES =
            classes()
                    .that()
                    .areNotInterfaces()
                    .and()
                    .doNotHaveModifier(JavaModifier.SYNTHETIC)
                    .should(ArchConditions.haveOnlyFinalFields())
                    .andShould(ArchConditions.haveModifier(JavaModifier.FINAL))
                    .because("a shared value never changes");

    private final JavaClasses kernel =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("io.jixiao.kernel");

    /// The list is closed: who adds a class edits it, and the reviewer asks whether its meaning is
    /// fixed by budget law, accounting or the official forms, and all three services need it.
    @Test
    void is_a_closed_list() {
        assertThat(kernel)
                .filteredOn(each -> each.getEnclosingClass().isEmpty())
                .extracting(JavaClass::getSimpleName)
                .containsExactlyInAnyOrder(
                        "package-info",
                        "BudgetUnit",
                        "DataScope",
                        "Deadlines",
                        "Expectation",
                        "ExpectationParts",
                        "ExpectationReader",
                        "FiscalYear",
                        "Frame",
                        "Money",
                        "Percentage",
                        "ProjectCode",
                        "Quantity",
                        "RuleViolation",
                        "Shares",
                        "Units",
                        "WeightSplit",
                        "Wording");
    }

    @Test
    void needs_the_jdk_only() {
        NEEDS_THE_JDK_ONLY.check(kernel);
    }

    @Test
    void never_changes() {
        NEVER_CHANGES.check(kernel);
    }

    @Nested
    class The_rules_bite {

        @Test
        void when_a_class_uses_a_library() {
            assertThat(violates(NEEDS_THE_JDK_ONLY, KernelArchitectureTest.class)).isTrue();
        }

        @Test
        void when_a_field_can_be_set() {
            assertThat(violates(NEVER_CHANGES, Settable.class)).isTrue();
        }

        @Test
        void when_a_class_can_be_extended() {
            assertThat(violates(NEVER_CHANGES, Extensible.class)).isTrue();
        }

        private static boolean violates(ArchRule rule, Class<?> offender) {
            return rule.evaluate(new ClassFileImporter().importClasses(offender)).hasViolation();
        }

        static final class Settable {
            long fen;
        }

        static class Extensible {
            final long fen = 0;
        }
    }
}
