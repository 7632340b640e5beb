package io.jixiao.peers.naive;

import org.springframework.data.jpa.repository.JpaRepository;

interface Accounts extends JpaRepository<Account, AccountKey> {}
