-- Nobody may stop the collector.
-- exit: 4
-- says: only "count"

collectgarbage("stop")
