# The same replication in COINr: treatment, normalisation, aggregation of the denominated and imputed ASEM data.
# Rscript bench/composite.R FOLDER (with raw_data.csv and metadata.csv)
suppressMessages(library(COINr))
folder <- commandArgs(trailingOnly = TRUE)[1]
units <- read.csv(file.path(folder, "raw_data.csv"), na.strings = c("", "NA"))
structure <- read.csv(file.path(folder, "metadata.csv"), na.strings = c("", "NA"))
units$Time <- NULL
coin <- suppressMessages(new_coin(units, structure, quietly = TRUE))
coin <- suppressMessages(Denominate(coin, dset = "Raw"))
coin <- suppressMessages(Impute(coin, dset = "Denominated", f_i = "i_mean_grp", use_group = "EurAsia_group"))
replication <- function(coin, mean, lower) {
  coin <- suppressMessages(qTreat(coin, dset = "Imputed", winmax = 5))
  coin <- suppressMessages(qNormalise(coin, dset = "Treated", f_n = "n_minmax", f_n_para = list(l_u = c(lower, 100))))
  suppressMessages(Aggregate(coin, dset = "Normalised", f_ag = mean))
}
for (mean in c("a_amean", "a_gmean")) {
  lower <- if (mean == "a_amean") 0 else 1
  made <- replication(coin, mean, lower)
  seconds <- replicate(20, system.time(replication(coin, mean, lower))[["elapsed"]])
  cat(sprintf("COINr %s, %s: median %.1f ms of 20 (Switzerland %.10f)\n", packageVersion("COINr"), mean,
    1000 * median(seconds), made$Data$Aggregated$Index[made$Data$Aggregated$uCode == "CHE"]))
}
