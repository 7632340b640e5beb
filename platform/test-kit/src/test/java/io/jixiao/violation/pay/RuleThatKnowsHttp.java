package io.jixiao.violation.pay;

import io.jixiao.violation.judge.Judgement;
import io.restassured.RestAssured;
import java.time.LocalDate;

/// A rule that talks HTTP, reads the clock, leans on an edge and closes a cycle.
public class RuleThatKnowsHttp {

    Object edge = new io.jixiao.violation.pay.rest.PaymentResource();
    Judgement judgement = new Judgement();

    LocalDate today() {
        RestAssured.reset();
        return LocalDate.now();
    }
}
