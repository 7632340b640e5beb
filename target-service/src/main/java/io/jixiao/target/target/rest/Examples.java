package io.jixiao.target.target.rest;

/// Bodies for the API description, from the published form of unit 480002.
final class Examples {

    static final String TARGET =
            """
            {
              "projectCode": "13022523P00CXF810004P",
              "fiscalYear": 2023,
              "mofDivCode": "130225000",
              "unitCode": "480002",
              "unitName": "乐亭县城区工业聚集区管理委员会",
              "name": "招商经费",
              "use": "负责聚集区招商引资、进出口贸易和国内外经济技术合作工作",
              "goal": "1.负责招商引资项目的前期考察、意向洽谈、协议签署等相关工作，保障园区招商引资工作开展",
              "funding": {"budget": "200000.00", "fiscal": "200000.00", "other": "0.00"},
              "plan": {
                "heading": "资金支出计划（%）",
                "cells": [
                  {"date": "2023-03-31", "printed": "8.00"},
                  {"date": "2023-06-30", "printed": "12.00"},
                  {"date": "2023-10-31", "printed": "18.00"},
                  {"date": "2023-12-31", "printed": "20.00"}
                ]
              },
              "indicators": [
                {
                  "level1": "产出指标",
                  "level2": "数量指标",
                  "level3": "招商活动次数",
                  "description": "招商活动次数",
                  "printed": "≥5次数",
                  "basis": "年初预算安排"
                }
              ]
            }""";

    static final String DEPARTMENT_REVIEW =
            """
            {"decision": "AGREE", "opinion": "同意上报"}""";

    static final String FINANCE_REVIEW =
            """
            {"decision": "AGREE", "grade": "优", "opinion": "目标明确，指标可衡量"}""";

    static final String RETURN =
            """
            {"decision": "RETURN", "opinion": "请补充指标值确定依据"}""";

    static final String APPROVAL =
            """
            {"effectiveOn": "2023-01-01"}""";

    private Examples() {}
}
