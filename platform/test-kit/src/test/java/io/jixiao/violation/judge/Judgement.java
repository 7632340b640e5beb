package io.jixiao.violation.judge;

import io.jixiao.violation.pay.RuleThatKnowsHttp;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/// A rule that is a row.
@Entity
public class Judgement {

    @Id public long id;
    @Nullable RuleThatKnowsHttp other;
}
