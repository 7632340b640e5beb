package io.jixiao.target.lint;

import io.jixiao.kernel.FiscalYear;
import io.jixiao.kernel.ProjectCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Inspection without a database.
public final class Inspections {

    private Inspections() {}

    /// By the rules as they come with the program; no reasons given.
    public static Inspect asShipped() {
        return with(new WaiversInMemory());
    }

    public static Inspect with(Waivers waivers) {
        return new Inspect(new ShippedRules(), waivers);
    }

    /// One rule set for everybody.
    private static final class ShippedRules implements RuleSets {

        @Override
        public RuleSet inForce(String mofDivCode, FiscalYear year) {
            return RuleSet.AS_SHIPPED;
        }

        @Override
        public List<RuleSetEdition> latest(int limit) {
            return List.of();
        }

        @Override
        public RuleSetEdition add(RuleSetEdition edition) {
            throw new UnsupportedOperationException("nobody writes rule sets here");
        }
    }

    public static final class WaiversInMemory implements Waivers {

        private final Map<String, List<Waiver>> given = new TreeMap<>();

        @Override
        public List<Waiver> of(ProjectCode code, FiscalYear year) {
            return List.copyOf(given.getOrDefault(code + "/" + year, List.of()));
        }

        @Override
        public Waiver add(ProjectCode code, FiscalYear year, Waiver waiver) {
            var all = given.computeIfAbsent(code + "/" + year, _ -> new ArrayList<>());
            var numbered = waiver.withId(all.size() + 1L);
            all.add(numbered);
            return numbered;
        }

        @Override
        public boolean takeBack(ProjectCode code, FiscalYear year, long id, String by) {
            return given.getOrDefault(code + "/" + year, new ArrayList<>())
                    .removeIf(waiver -> waiver.id() == id);
        }
    }
}
