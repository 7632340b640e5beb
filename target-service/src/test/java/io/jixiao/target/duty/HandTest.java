package io.jixiao.target.duty;

import static org.assertj.core.api.Assertions.assertThat;

import io.jixiao.kernel.BudgetUnit;
import io.jixiao.kernel.DataScope;
import java.util.List;
import org.junit.jupiter.api.Test;

class HandTest {

    private static final DataScope DEPARTMENT = DataScope.of(List.of("130225000/480"));
    private static final BudgetUnit INSIDE = new BudgetUnit("130225000", "480002");
    private static final BudgetUnit OUTSIDE = new BudgetUnit("130225000", "481001");
    private static final Post.Principal WANG = new Post.Principal("wang", "王");

    @Test
    void one_person_stands_behind_two_hands_whoever_acted_for_whom() {
        var li = Hand.own("li");
        assertThat(li.shares(Hand.own("li"))).isTrue();
        assertThat(li.shares(new Hand("wang", "li"))).isTrue();
        assertThat(new Hand("wang", "li").shares(li)).isTrue();
        assertThat(new Hand("wang", "li").shares(new Hand("zhao", "li"))).isTrue();
        assertThat(new Hand("li", "qian").shares(new Hand("wang", "li"))).isTrue();
        assertThat(li.shares(Hand.own("wang"))).isFalse();
        assertThat(new Hand("wang", "li").shares(new Hand("zhao", "qian"))).isFalse();
    }

    @Test
    void those_who_act_for_nobody_do_not_share_nobody() {
        assertThat(new Hand("li", "").shares(new Hand("wang", ""))).isFalse();
    }

    @Test
    void a_lent_duty_counts_in_its_scope_only() {
        var zhao = new Person("zhao", "赵", List.of(Post.lent(Duty.DEPARTMENT, DEPARTMENT, WANG)));
        assertThat(zhao.at(INSIDE).has(Duty.DEPARTMENT)).isTrue();
        assertThat(zhao.at(INSIDE).as(Duty.DEPARTMENT)).isEqualTo(new Hand("zhao", "wang"));
        assertThat(zhao.at(OUTSIDE).has(Duty.DEPARTMENT)).isFalse();
        assertThat(zhao.at(INSIDE).has(Duty.FINANCE_SECTION)).isFalse();
    }

    @Test
    void an_own_duty_goes_before_a_lent_one() {
        var zhao =
                new Person(
                        "zhao",
                        "赵",
                        List.of(
                                Post.lent(Duty.DEPARTMENT, DEPARTMENT, WANG),
                                Post.own(Duty.DEPARTMENT, DEPARTMENT)));
        assertThat(zhao.as(Duty.DEPARTMENT)).isEqualTo(Hand.own("zhao"));
    }
}
