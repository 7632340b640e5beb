package io.jixiao.evaluation.run;

import io.jixiao.evaluation.run.Item.Missing;
import io.jixiao.evaluation.selfevaluation.Result;
import java.util.List;

/// What became of one project's evidence.
public sealed interface ProjectScore {

    record Scored(Result result) implements ProjectScore {}

    record Incomplete(List<Missing> missing) implements ProjectScore {
        public Incomplete {
            missing = List.copyOf(missing);
        }
    }
}
