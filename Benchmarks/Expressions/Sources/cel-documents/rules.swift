/// The fifteen rules of the benchmark kit, over the vocabulary's fields.
let rules: [(String, String)] = [
  (
    "R01",
    """
    contract.fees.exists(f, f.payer == 'worker' && f.amount > 0 && !(has(f.kind) && f.kind in ['deposit', 'bond'])
      && !(has(f.optional) && f.optional) && !(has(f.reimbursed) && f.reimbursed))
    """
  ),
  ("R02", "contract.identityDocuments.exists(d, d.holder != 'worker')"),
  (
    "R03",
    """
    !has(contract.employer.name) || contract.employer.name == ''
      || !has(contract.employer.address) || contract.employer.address == ''
      || !has(contract.worker.name) || contract.worker.name == '' || !has(contract.job.title) || contract.job.title == ''
      || !has(contract.job.workplace) || contract.job.workplace == '' || !has(contract.startsOn)
      || !has(contract.wage.amount) || !has(contract.wage.payInterval) || !has(contract.hours.perWeek)
      || !has(contract.termination.employerNoticeDays)
    """
  ),
  (
    "R04",
    """
    ageOn(contract.worker.birthDate, contract.startsOn) < 15
      || ageOn(contract.worker.birthDate, contract.startsOn) < 18 && contract.job.hazardous
    """
  ),
  (
    "R05",
    """
    contract.hours.perWeek > 48
      && !(has(contract.hours.overtimeVoluntary) && contract.hours.overtimeVoluntary)
    """
  ),
  ("R06", "contract.hours.weeklyRestHours < 24"),
  ("R07", "contract.wage.amount < contract.wage.minimumAmount"),
  (
    "R08",
    """
    contract.deductions.map(d, has(d.amount), d.amount).sum()
      + contract.wage.amount * contract.deductions.map(d, has(d.percent), d.percent).sum() / 100
      > contract.wage.amount / 2
    """
  ),
  ("R09", "contract.termination.workerNoticeDays > contract.termination.employerNoticeDays"),
  ("R10", "contract.wage.payInterval in ['quarter', 'end-of-contract']"),
  (
    "R11",
    """
    size(contract.languages) > 0 && size(contract.worker.languages) > 0
      && !contract.languages.exists(l, l in contract.worker.languages)
    """
  ),
  ("R12", "!contract.freedoms.joinsUnion"),
  ("R13", "!has(contract.copyGivenOn) || contract.copyGivenOn > contract.startsOn"),
  ("R14", "contract.repatriation.paidBy == 'worker'"),
  (
    "R15",
    """
    contract.fees.exists(f, f.kind in ['deposit', 'bond'] && f.payer == 'worker' && f.amount > 0)
      || contract.tools.deposit > 0
    """
  ),
]
