package io.jixiao.evaluation.run.schedule;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

@ConfigMapping(prefix = "jixiao.year-end")
public interface YearEndSettings {

    /// When the run of the year that has closed starts, Quartz cron in Asia/Shanghai; `off` never.
    @WithDefault("0 0 2 8 1 ?")
    String cron();
}
