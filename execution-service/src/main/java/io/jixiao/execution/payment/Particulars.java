package io.jixiao.execution.payment;

/// What a voucher line says besides the money; empty text where it says nothing.
///
/// @param payee 收款人, account masked
/// @param use 用途
/// @param expFuncCode 支出功能分类
/// @param govBgtEcoCode 政府预算支出经济分类
/// @param depBgtEcoCode 部门预算支出经济分类
public record Particulars(
        String payee, String use, String expFuncCode, String govBgtEcoCode, String depBgtEcoCode) {}
