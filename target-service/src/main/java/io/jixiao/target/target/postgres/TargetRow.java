package io.jixiao.target.target.postgres;

import io.jixiao.kernel.BudgetUnit;
import io.jixiao.kernel.FiscalYear;
import io.jixiao.kernel.Money;
import io.jixiao.kernel.ProjectCode;
import io.jixiao.target.plan.PlanAnswer;
import io.jixiao.target.plan.PlanRow;
import io.jixiao.target.plan.Way;
import io.jixiao.target.project.Funding;
import io.jixiao.target.project.Project;
import io.jixiao.target.target.Target;
import io.jixiao.target.target.TargetKey;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Entity(name = "Target")
@Table(name = "target")
class TargetRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public @Nullable Long id;

    @Column(name = "project_code")
    public String projectCode = "";

    @Column(name = "fiscal_year")
    public int fiscalYear;

    @Column(name = "mof_div_code")
    public String mofDivCode = "";

    @Column(name = "unit_code")
    public String unitCode = "";

    @Column(name = "unit_name")
    public String unitName = "";

    public String name = "";
    public String purpose = "";
    public String goal = "";

    @Column(name = "budget_fen")
    public long budgetFen;

    @Column(name = "fiscal_fen")
    public long fiscalFen;

    @Column(name = "other_fen")
    public long otherFen;

    @Column(name = "plan_heading")
    public String planHeading = "";

    @Column(name = "plan_answer")
    @Enumerated(EnumType.STRING)
    public @Nullable Way planAnswer;

    @Column(name = "plan_written_for_fen")
    public @Nullable Long planWrittenForFen;

    @ElementCollection
    @CollectionTable(name = "target_plan_cell", joinColumns = @JoinColumn(name = "target_id"))
    @OrderColumn(name = "position")
    public List<PlanCellRow> planCells = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "target_indicator", joinColumns = @JoinColumn(name = "target_id"))
    @OrderColumn(name = "position")
    public List<IndicatorRow> indicators = new ArrayList<>();

    @Embedded public StateColumns state = new StateColumns();

    @Column(name = "last_indicator")
    public int lastIndicator;

    public int version;

    @Version public long revision;

    static TargetRow of(Target target) {
        var row = new TargetRow();
        row.projectCode = target.key().projectCode().value();
        row.fiscalYear = target.key().fiscalYear().year();
        row.take(target);
        return row;
    }

    /// Everything that may change.
    void take(Target target) {
        take(target.project());
        state = StateColumns.of(target.state());
        lastIndicator = target.lastIndicator();
        version = target.version();
    }

    private void take(Project project) {
        mofDivCode = project.unit().mofDivCode();
        unitCode = project.unit().unitCode();
        unitName = project.unitName();
        name = project.name();
        purpose = project.use();
        goal = project.goal();
        budgetFen = project.funding().budget().fen();
        fiscalFen = project.funding().fiscal().fen();
        otherFen = project.funding().other().fen();
        planHeading = project.plan().heading();
        planAnswer =
                switch (project.plan().answer()) {
                    case PlanAnswer.Given(var way) -> way;
                    case PlanAnswer.NotGiven _ -> null;
                };
        planWrittenForFen = project.plan().writtenFor().map(Money::fen).orElse(null);
        if (!plan().cells().equals(project.plan().cells())) {
            planCells.clear();
            project.plan().cells().stream().map(PlanCellRow::of).forEach(planCells::add);
        }
        var kept = indicators.stream().map(IndicatorRow::toDomain).toList();
        if (!kept.equals(project.indicators())) {
            indicators.clear();
            project.indicators().stream().map(IndicatorRow::of).forEach(indicators::add);
        }
    }

    Target toDomain() {
        return new Target(
                key(),
                new Project(
                        new BudgetUnit(mofDivCode, unitCode),
                        unitName,
                        name,
                        purpose,
                        goal,
                        new Funding(
                                Money.ofFen(budgetFen),
                                Money.ofFen(fiscalFen),
                                Money.ofFen(otherFen)),
                        plan(),
                        indicators.stream().map(IndicatorRow::toDomain).toList()),
                state.toDomain(),
                lastIndicator,
                version,
                revision);
    }

    private TargetKey key() {
        return new TargetKey(new ProjectCode(projectCode), FiscalYear.of(fiscalYear));
    }

    private PlanRow plan() {
        return new PlanRow(
                planHeading,
                planCells.stream().map(PlanCellRow::toDomain).toList(),
                planAnswer == null ? new PlanAnswer.NotGiven() : new PlanAnswer.Given(planAnswer),
                Optional.ofNullable(planWrittenForFen).map(Money::ofFen));
    }
}
