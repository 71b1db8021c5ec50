"""linting: a finished Word file or PDF -> what was measured -> where it departs from Nghị định 30/2020/NĐ-CP."""
