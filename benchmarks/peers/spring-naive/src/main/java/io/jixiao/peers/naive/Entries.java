package io.jixiao.peers.naive;

import org.springframework.data.jpa.repository.JpaRepository;

interface Entries extends JpaRepository<Entry, EntryKey> {}
