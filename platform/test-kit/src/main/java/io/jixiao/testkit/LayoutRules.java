package io.jixiao.testkit;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.onlyDependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// The rules of the layout inside one service, as allow-lists.
///
/// @param base the service's package, `io.jixiao.execution`
public record LayoutRules(String base) {

    /// Technologies; the document formats are edges too: rules know tables and cells, not files.
    private static final Set<String> EDGES =
            Set.of("rest", "kafka", "postgres", "schedule", "docx", "xlsx", "text", "folder");
    private static final String UNWANTED_NAME = ".*(Impl|Util|Utils|Helper|Manager|Dto|DTO)";

    /// Each rule by its name; the test of a service checks them all.
    public Map<String, ArchRule> all() {
        var rules = new LinkedHashMap<String, ArchRule>();
        rules.put("rules are plain Java", rulesArePlainJava());
        rules.put("nothing depends on an edge", nothingDependsOnAnEdge());
        rules.put("events stay in kafka packages", eventsStayInKafkaPackages());
        rules.put("entities stay in postgres packages", entitiesStayInPostgresPackages());
        rules.put("features form no cycle", featuresFormNoCycle());
        rules.put("names say what a thing is", namesSayWhatAThingIs());
        rules.put("time and chance come in as arguments", timeAndChanceComeInAsArguments());
        return rules;
    }

    /// The service's own classes, without its tests.
    public JavaClasses classes() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(base);
    }

    ArchRule rulesArePlainJava() {
        var allowed =
                resideInAnyPackage("java..", "org.jspecify..", "io.jixiao.kernel", base + ".*")
                        .or(named("jakarta.enterprise.context.ApplicationScoped"))
                        .or(named("jakarta.transaction.Transactional"))
                        .or(named("jakarta.transaction.Transactional$TxType"));
        return classesInRoots()
                .should(onlyDependOnClassesThat(allowed))
                .because("a rule must run without Quarkus, a database or a broker");
    }

    ArchRule nothingDependsOnAnEdge() {
        var condition =
                new ArchCondition<JavaClass>("depend on no edge but their own") {
                    @Override
                    public void check(JavaClass origin, ConditionEvents events) {
                        for (var dependency : origin.getDirectDependenciesFromSelf()) {
                            var target = dependency.getTargetClass();
                            if (isEdge(target)
                                    && !target.getPackageName().equals(origin.getPackageName())) {
                                events.add(
                                        SimpleConditionEvent.violated(
                                                origin, dependency.getDescription()));
                            }
                        }
                    }
                };
        return ArchRuleDefinition.classes()
                .that()
                .resideInAPackage(base + "..")
                .should(condition)
                .because("edges point inward");
    }

    ArchRule eventsStayInKafkaPackages() {
        return noClasses()
                .that()
                .resideInAPackage(base + "..")
                .and()
                .resideOutsideOfPackage("..kafka..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.jixiao.contracts..")
                .because("the wire is not the domain");
    }

    ArchRule entitiesStayInPostgresPackages() {
        return noClasses()
                .that()
                .resideInAPackage(base + "..")
                .and()
                .resideOutsideOfPackage("..postgres..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "jakarta.persistence..", "io.quarkus.hibernate..", "org.hibernate..")
                .because("rows are not the domain");
    }

    ArchRule featuresFormNoCycle() {
        return slices().matching(base + ".(*)..").should().beFreeOfCycles();
    }

    ArchRule namesSayWhatAThingIs() {
        return noClasses()
                .that()
                .resideInAPackage(base + "..")
                .should()
                .haveSimpleNameContaining("Service")
                .orShould()
                .haveNameMatching(UNWANTED_NAME)
                .orShould()
                .resideInAnyPackage("..util..", "..common..", "..model..", "..impl..");
    }

    ArchRule timeAndChanceComeInAsArguments() {
        return noClasses()
                .that(inRoots())
                .should()
                .callMethodWhere(
                        DescribedPredicate.describe(
                                "reads a clock or draws a number",
                                (JavaMethodCall call) ->
                                        call.getName().equals("now")
                                                || call.getName().equals("randomUUID")
                                                || call.getName().equals("currentTimeMillis")))
                .because("a rule gets its date from outside");
    }

    private GivenClassesConjunction classesInRoots() {
        return ArchRuleDefinition.classes().that(inRoots());
    }

    private DescribedPredicate<JavaClass> inRoots() {
        return describe(
                "are in a feature root",
                each ->
                        each.getPackageName().startsWith(base + ".")
                                && each.getPackageName().indexOf('.', base.length() + 1) < 0
                                && !each.getSimpleName().equals("package-info"));
    }

    private boolean isEdge(JavaClass target) {
        var name = target.getPackageName();
        return name.startsWith(base + ".")
                && EDGES.contains(name.substring(name.lastIndexOf('.') + 1));
    }

    private static DescribedPredicate<JavaClass> named(String name) {
        return describe(name, each -> each.getName().equals(name));
    }
}
