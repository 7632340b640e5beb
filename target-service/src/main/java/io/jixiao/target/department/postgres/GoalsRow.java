package io.jixiao.target.department.postgres;

import io.jixiao.kernel.BudgetUnit;
import io.jixiao.kernel.FiscalYear;
import io.jixiao.target.department.DepartmentGoals;
import io.jixiao.target.department.GoalsOnFile;
import io.jixiao.target.department.SubGoal;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Entity(name = "DepartmentGoals")
@Table(name = "department_goals")
class GoalsRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public @Nullable Long id;

    @Column(name = "mof_div_code")
    public String mofDivCode = "";

    @Column(name = "unit_code")
    public String unitCode = "";

    @Column(name = "fiscal_year")
    public int fiscalYear;

    @Column(name = "unit_name")
    public String unitName = "";

    public String overall = "";

    @ElementCollection
    @CollectionTable(name = "department_sub_goal", joinColumns = @JoinColumn(name = "goals_id"))
    @OrderColumn(name = "position")
    public List<SubGoalRow> subGoals = new ArrayList<>();

    @ElementCollection
    @CollectionTable(
            name = "department_goal_indicator",
            joinColumns = @JoinColumn(name = "goals_id"))
    @OrderColumn(name = "position")
    public List<GoalIndicatorRow> indicators = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "department_safeguard", joinColumns = @JoinColumn(name = "goals_id"))
    @OrderColumn(name = "position")
    @Column(name = "measure")
    public List<String> safeguards = new ArrayList<>();

    @Version public long revision;

    static GoalsRow of(BudgetUnit unit, FiscalYear year) {
        var row = new GoalsRow();
        row.mofDivCode = unit.mofDivCode();
        row.unitCode = unit.unitCode();
        row.fiscalYear = year.year();
        return row;
    }

    void take(DepartmentGoals goals) {
        unitName = goals.unitName();
        overall = goals.overall();
        subGoals.clear();
        indicators.clear();
        for (int i = 0; i < goals.subGoals().size(); i++) {
            var each = goals.subGoals().get(i);
            subGoals.add(SubGoalRow.of(each.name(), each.goal()));
            for (var indicator : each.indicators()) {
                indicators.add(GoalIndicatorRow.of(i, indicator));
            }
        }
        safeguards.clear();
        safeguards.addAll(goals.safeguards());
    }

    GoalsOnFile toDomain() {
        var domain = new ArrayList<SubGoal>();
        for (int i = 0; i < subGoals.size(); i++) {
            int position = i;
            domain.add(
                    new SubGoal(
                            subGoals.get(i).name,
                            subGoals.get(i).goal,
                            indicators.stream()
                                    .filter(each -> each.subGoal == position)
                                    .map(GoalIndicatorRow::toDomain)
                                    .toList()));
        }
        return new GoalsOnFile(
                new DepartmentGoals(
                        new BudgetUnit(mofDivCode, unitCode),
                        FiscalYear.of(fiscalYear),
                        unitName,
                        overall,
                        domain,
                        safeguards),
                revision);
    }
}
